/** Menus that unfold over the page: a choice, Escape, and a touch elsewhere fold them again. */
const OPEN = ".rw-menu[open]";

/** Folds the menu that this stands in, and leaves the focus where it was opened; false where there is none. */
export function closeMenu(inside) {
  const menu = inside.closest(OPEN);
  if (!menu) return false;
  menu.open = false;
  menu.querySelector("summary").focus();
  return true;
}

/** Folds every other menu. */
export function closeOthers(root, touched) {
  for (const menu of root.querySelectorAll(OPEN)) if (!menu.contains(touched)) menu.open = false;
}
