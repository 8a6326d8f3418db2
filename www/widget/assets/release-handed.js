/** The release of the page that is one file, which says it in plain letters: a page to save is known by them. */
export default document.currentScript.inside.release;
