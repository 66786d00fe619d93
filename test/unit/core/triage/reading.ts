import { NameIndex } from "../../../../src/core/recognition/names";
import { ByteNames } from "../../../../src/core/triage/byteNames";
import * as failures from "../../../../src/core/triage/failureReader";
import { realCatalog as catalog } from "../../catalogOf";

/** What reading a log takes, of the catalog that ships, but for the tally. */
export const reading = { names: new NameIndex(catalog), byteNames: new ByteNames(catalog), failures };
