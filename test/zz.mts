import { readFileSync } from "node:fs";
import { NameIndex } from "../src/core/recognition/names";
import { Judge } from "../src/core/recognition/judge";
import { fileEvidence } from "../src/core/recognition/evidence";
import { contextOf } from "../src/core/recognition/contextOf";
import { defaultRecognition } from "../src/core/recognition/scan";
import { sourceOf } from "../src/core/text/textKind";
import { languageOf } from "./unit/core/recognition/languages";
import { realCatalog } from "./unit/catalogOf";
const n=new NameIndex(realCatalog);
for (const f of process.argv.slice(2)) {
 const t=readFileSync(f,"utf8").replace(/^.*@expect.*\n/,"").replace(/[⟦⟧⟪⟫]/g,""); const src=sourceOf(languageOf(f),"/"+f, t as any);
 const ms=n.mentions(t,src); const file=fileEvidence(t,src,ms); const j:any=new Judge(t,ms,src,file,defaultRecognition);
 console.log(f, JSON.stringify(src), "stytch",file.stytch,"vendors",file.vendors);
 for(const m of ms){ const c=contextOf(t,m,src,defaultRecognition); const a=j.around(m,c); console.log(t.slice(0,m.start).split("\n").length, t.slice(m.start,m.end), c, "ev",a.evidence(), "else",a.isSomebodyElses(),"noerr",a.isNoError(),"other",a.isOtherwiseMeant(),"=>", !!j.occurrence(m), JSON.stringify(j.verdict(m)));}
}
