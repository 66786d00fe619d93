/** The facts compiled from the area files; the bundler answers this import. */
declare module "catalog:facts" {
  const facts: import("./compile").CompiledFacts;
  export default facts;
}
