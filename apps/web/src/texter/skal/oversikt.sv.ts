export default {
  rubrik: 'Översikt',
  ingress: 'Det som väntar på dig, det mest brådskande först.',
  attGora: 'Att göra nu',
  lage: 'Läget just nu',
  lugntRubrik: 'Inget väntar på dig just nu',
} as const
