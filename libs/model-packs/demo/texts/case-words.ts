/** What is asked, answered and written at the end of a case. */
export const asks = [
  'Når begynte dere å se dette, og hva var annerledes da?',
  'Hva mener foreldrene selv at hjelper? Skriv gjerne to–tre setninger.',
  'Har helsesykepleier vært inne? I så fall: når, og hva ble avtalt?',
] as const;
export const answers = [
  'Det begynte etter sommeren. Før ferien var det mest snakk om enkeltdager.',
  'Foreldrene opplever at faste avtaler og få voksne hjelper best. De ønsker å være med i møtet.',
  'Ja, to samtaler i september. De avtalte ny samtale etter høstferien.',
] as const;
export const closings = [
  'Rådene virker, og eleven har det bra. Vi fortsetter på egen hånd.',
  'Tiltakene er innarbeidet i den vanlige planen. Ingen flere behov nå.',
  'Familien ønsker å avslutte. De vet hvor de kan ta kontakt.',
] as const;
