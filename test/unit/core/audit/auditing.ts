import { compileCatalog } from "../../../../src/catalog/compile";
import { type FileHandling, fileHandling } from "../../../../src/core/audit/fileHandling";
import { type HandlingReport, handlingReport } from "../../../../src/core/audit/handlingReport";
import { NameIndex } from "../../../../src/core/recognition/names";
import { defaultRecognition } from "../../../../src/core/recognition/scan";
import { ProductInUse } from "../../../../src/core/text/productInUse";
import { sourceOf } from "../../../../src/core/text/textKind";
import { fileErrors } from "../../../../src/core/workspace/fileErrors";
import { realAreas, realCatalog as catalog } from "../../catalogOf";

const names = new NameIndex(catalog);
const { prose } = compileCatalog(realAreas);

/** What a file says; the names that no error has are those that end in `_x`, in quotes, and mean the one without it, if any. */
export function handlingIn(path: string, text: string): FileHandling | undefined {
  const source = sourceOf("plaintext", `/${path}`, text);
  const found = fileErrors(text, path, source, names, defaultRecognition);
  const unknown = [...text.matchAll(/(?<=["'])\w+_x(?=["'])/g)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    meant: catalog.find(name.slice(0, -2))?.type,
  }));
  return found && fileHandling(text, path, source, found, unknown, new ProductInUse(text));
}

/** The report on files by their paths. */
export function reportOn(files: Readonly<Record<string, string>>, isPartial = false): HandlingReport {
  const read = Object.entries(files).flatMap(([path, text]) => {
    const handling = handlingIn(path, text);
    return handling ? { ...handling, path } : [];
  });
  return handlingReport(read, { read: Object.keys(files).length, isPartial }, { catalog, prose });
}
