export default { start: 'Start', jamfor: 'Compare providers' }
