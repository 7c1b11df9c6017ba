/** The days on which a forum meets, as a model writes them, in order. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
