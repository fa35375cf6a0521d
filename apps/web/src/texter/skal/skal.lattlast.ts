export default {
  finnsInteRubrik: 'Sidan finns inte',
  finnsInteText: 'Adressen är kanske fel. Gå till startsidan och börja om.',
  demo: 'Det här är en demo. Alla personer är påhittade.',
  sidfotText: 'Här väljer du vem som ska hjälpa dig hemma.',
}
