/** What an office answers to something nobody did in time. */
export const escalationAnswers = [
  'Jeg har snakket med den som har ansvaret. Ny frist er avtalt, og teamet følger opp i neste møte.',
  'Oppgaven ble liggende på grunn av sykdom. En kollega har overtatt og er i gang.',
  'Eg har prata med leiaren for eininga. Det blir gjort denne veka.',
  'Dette må vente på et møte med hjemmet. Møtet er satt, og teamet har fått datoen.',
  'Vi har flyttet en oppgave fra samme person, så det er rom til å gjøre dette nå.',
  'Fristen var for knapp. Jeg støtter at teamet setter en ny, og ber om beskjed når den er nådd.',
  'Tenesta har for få folk i haust. Eg tek det vidare i leiargruppa og svarar teamet derifrå.',
] as const;
