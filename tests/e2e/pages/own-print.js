// A page that prints receipts, or lines in a console of its own: to it this name means something else.
globalThis.ownPrints = 0;

function print() {
  globalThis.ownPrints += 1;
}
