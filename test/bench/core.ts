// What is measured, in one bundle made as those that ship are.
export { Catalog } from "../../src/catalog/catalog";
export { compileCatalog } from "../../src/catalog/compile";
export { explain } from "../../src/core/explanation/explanation";
export { english } from "../../src/core/explanation/translate";
export { pageBody } from "../../src/core/page/pageBody";
export { errorsIn } from "../../src/core/recognition/metErrors";
export { NameIndex } from "../../src/core/recognition/names";
export { scan } from "../../src/core/recognition/scan";
export { redact } from "../../src/core/redaction/redact";
export { lookUp } from "../../src/core/search/lookUp";
export { Search } from "../../src/core/search/search";
