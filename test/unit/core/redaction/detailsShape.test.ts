import { assert } from "chai";
import { assertReadInProportion } from "../../proportion";
import fc from "fast-check";
import { detailsShape } from "../../../../src/core/redaction/detailsShape";

const words = new Set(["email", "domain", "allowed", "score", "key"]);

const forms: Readonly<Record<string, readonly [details: string, shape: string]>> = {
  JSON: ['{"email":"joe@example.com","score":1}', "email (text), score (number)"],
  "escaped JSON": [String.raw`{\"email\":\"joe\",\"score\":null}`, "email (text), score (nothing)"],
  "JSON, spread out": ['{\n  "email" : true,\n  "domain": [ "a" ]\n}', "email (true or false), domain (list)"],
  "nested JSON": ['{"email":{"password":"hunter2","x":[1]},"score":1}', "email (object), score (number)"],
  "Node's inspection": ["{ allowedDomains: [ 'acme.test' ], score: 1.5 }", "allowedDomains (list), score (number)"],
  "Python's dictionary": ["{'email': None, 'score': True}", "email (nothing), score (true or false)"],
  "a Ruby hash": ['{"email"=>"a", :score => nil}', "email (text), score (nothing)"],
  "Go's map": ["map[domain:example.com email:map[a:1] score:1]", "domain (text), email (object), score (number)"],
  "Elixir's map": ['%{email: "a"}', "email (text)"],
  "keys that aren't known": [
    '{"hunter2":1,"emailhunter":2}',
    "a key of 7 characters (number), a key of 11 characters (number)",
  ],
  "a key in a value": ['{"email":"x, score: 1"}', "email (text)"],
  "a number that isn't one": ["{email: 1a}", "email (text)"],
  "a list": ['["hunter2"]', "11 characters, left out"],
  nothing: ["{}", "2 characters, left out"],
  "a text": ["hunter2", "7 characters, left out"],
};

describe("detailsShape", () => {
  for (const [form, [details, shape]] of Object.entries(forms)) {
    it(`reads ${form}`, () => assert.strictEqual(detailsShape(details, words), shape));
  }

  it("tells twenty keys, and how many more there are", () => {
    const details = JSON.stringify(Object.fromEntries(Array.from({ length: 23 }, (_, index) => [`key_${index}`, 1])));
    assert.match(detailsShape(details, words), /^(?:a key of \d characters \(number\), ){20}3 more$/);
  });

  it("says nothing but its own words, whatever the details are", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("{", "}", "map[", '"', "hunter2", ":", ",", "=>", " "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const shape = detailsShape(pieces.join(""), words);
        assert.match(shape, /^[\w .,()-]+$/);
        assert.notInclude(shape, "hunter2");
      }),
    );
  });

  it("takes time in proportion to details", () => {
    for (const unit of ["{", '"', "a:", ", a", "{a:", " ", "map[", "\\"])
      assertReadInProportion((text) => detailsShape(text, words), unit, { beginning: "{", size: 20_000 });
  });
});
