/** The key under which a model without anything in it is chosen. It stands on no list: it is nobody's plan. */
export const emptyKey = 'empty';

/** A model that has nothing yet but its order: what is missing is told as faults until it is written. */
export const emptyText = `schemaVersion: 1
key: ny-kommune
municipality: { name: { nb: Ny kommune }, language: nb }
plan: { title: Planen, dated: 2026-08-01 }

# områdene kommunen er delt i, om den er det
areas: []

# tjenestene som møter: { key: ppt, name: { nb: PPT } }
services: []

# stillinger med plass i fora: { key: rektor, name: { nb: Rektor }, service: skole, unitKinds: [school] }
offices: []

# skoler og barnehager, eller open når de fylles inn i oppsettet
units: open

forums: []
`;
