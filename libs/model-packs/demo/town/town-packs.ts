/** The models a town can be founded on beside Melhus, whose year the demo lives. */
export const townPacks = ['baerum', 'lier', 'lillestrom', 'nordre-land'] as const;
export type TownPack = (typeof townPacks)[number];
