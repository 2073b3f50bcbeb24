/** PLOVER's four classes: cooperation or conflict, by words or by deeds. */
const VERBAL_COOPERATION = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE']);
const MATERIAL_COOPERATION = new Set(['COOPERATE', 'AID', 'RETREAT']);
const VERBAL_CONFLICT = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

export function quadOf(type: string): { cooperation: boolean; material: boolean } {
  const cooperation = VERBAL_COOPERATION.has(type) || MATERIAL_COOPERATION.has(type);
  return { cooperation, material: !VERBAL_COOPERATION.has(type) && !VERBAL_CONFLICT.has(type) };
}
