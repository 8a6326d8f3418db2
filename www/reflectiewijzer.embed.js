/**
 * The script with everything inside: defines <reflectie-wijzer> in a page that takes one classic script, and is the
 * script of the page that is one file.
 */
import "./widget/page/page.js";
import "./reflectiewijzer.js";
