/** The parts a cadre can play in a household's pairing: the one who answers for it, and those who bring what that one's unit lacks. */
export const roles = ['lead', 'support'] as const;

export type Role = (typeof roles)[number];
