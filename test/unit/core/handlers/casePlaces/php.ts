import { casesOf } from "./casePlace";

export const php = casesOf("php", [
  [
    "is a statement among statements, whatever arrows they hold",
    `<?php
switch ($e->error_type) {
    case 'use_https':
        a(['b' => 1¦]);
        break;
⟨    case 'weak_password':
        …
        break;
⟩    default:
        c();
}
`,
  ],
  [
    "parts itself from a value without a comma",
    `<?php
return match ($e->error_type) {
    'use_https' => ['a' => 1¦]⟨,⟩
⟨    …
    'weak_password' => null,
⟩};
`,
  ],
  [
    "is a value where only the default is there",
    `<?php
$x = match ($d['error_type']) {
⟨    …
    'weak_password' => null,
⟩    default => 50¦0,
};
`,
  ],
  [
    "is an else if among such",
    `<?php
if ($d['error_type'] === 'use_https') {
    a();
} else if ($d['error_type'] === 'weak_email') {
    b(¦);
}⟨ else if ($d['error_type'] === 'weak_password') {
    …
}⟩ else {
    c();
}
`,
  ],
]);
