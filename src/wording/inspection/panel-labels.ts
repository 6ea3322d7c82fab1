/** The panel beside a drawing. */
export const panelLabels = {
  attack: 'See the attack',
  layers: 'Layers',
  outermost: 'outermost first',
  settings: 'Settings that decide it',
} as const;
