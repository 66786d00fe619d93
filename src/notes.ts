/** What only a workspace with a file of team notes needs. A bundle of its own, `dist/notes.js`. */
export { readNotes } from "./core/notes/readNotes";
export { withSkeleton } from "./core/notes/skeleton";
