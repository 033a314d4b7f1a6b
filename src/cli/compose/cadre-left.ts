import { endPairingsOfCadre } from '../../pairing/on-cadre-left.ts';
import type { OnCadreLeft } from '../../registry/cadre-left.ts';

/** What follows when a cadre leaves the work. */
export const onCadreLeft: OnCadreLeft = endPairingsOfCadre;
