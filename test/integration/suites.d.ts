/** Every test file of the scenario at hand; the bundler answers this import. */
declare module "integration:suites";
