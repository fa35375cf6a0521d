export default {
  ingress: 'Här ser du din hjälp. Du kan också välja och byta.',
  tomt: 'Kommunen har inte bestämt någon hjälp åt dig. Ring kommunen om du vill söka hjälp.',
  ickeval: 'Du har inte valt. Då hjälper kommunen dig. Du får välja när du vill.',
  fragaText: 'Ring din handläggare i {kommun}. Någon du litar på får hjälpa dig.',
  valjIngress: 'Alla i listan kan komma till dig. Det kostar lika mycket. Du får byta.',
} as const
