/**
 * Pairs by hand, as an office would: household after household takes the cadre who is cheapest for it among those with places left, one without
 * a household first.
 * @param {import('../../../src/pairing/network.ts').PairingNetwork} network
 * @returns {Int32Array} the cadre of each household by index, or -1
 */
export function greedyPairing({ firstArc, head, cost, sourceCount, layout }) {
  const { firstGroup, firstUnit, firstCadre, widerNode } = layout;
  const load = new Int32Array(layout.unitOf.length);
  /** @param {number} arc @param {number} before @param {{cost: number, cadre: number}} best */
  const offer = (arc, before, best) => {
    const node = Number(head[arc]);
    if (node >= firstUnit && node < firstCadre) {
      const through = before + Number(cost[arc]);
      for (let next = Number(firstArc[node]); next < Number(firstArc[node + 1]); next += 1) offer(next, through, best);
    } else if (node >= firstCadre) {
      const cadre = node - firstCadre;
      const place = Number(firstArc[node]) + Number(load[cadre]);
      if (cadre >= load.length || place >= Number(firstArc[node + 1])) return;
      const whole = before + Number(cost[arc]) + Number(cost[place]);
      if (whole < best.cost) Object.assign(best, { cost: whole, cadre });
    }
  };
  return Int32Array.from({ length: sourceCount }, (_, household) => {
    const best = { cost: Number.POSITIVE_INFINITY, cadre: -1 };
    for (let node = Number(widerNode[household]); node >= firstGroup; node = Number(widerNode[node])) {
      for (let arc = Number(firstArc[node]); arc < Number(firstArc[node + 1]); arc += 1) offer(arc, 0, best);
    }
    if (best.cadre >= 0) load[best.cadre] = Number(load[best.cadre]) + 1;
    return best.cadre;
  });
}
