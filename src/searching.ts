/**
 * What finds errors: the search, with the words that people use. A bundle of its own, `dist/searching.js`, read when
 * somebody looks something up, and when a name isn't known.
 */
export { Search } from "./core/search/search";
