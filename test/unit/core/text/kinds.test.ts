import { assert } from "chai";
import { sourceOf, type TextKind } from "../../../../src/core/text/textKind";

describe("what a text is", () => {
  /** Files that open as plain text without an extension for their language. */
  const byName: Readonly<Record<TextKind, string>> = {
    code: "a.kt a.ex a.vue a.svelte a.tf a.zig a.nix a.astro a.prisma a.sol a.cob a.scala a.gleam a.hs a.jl a.proto a.rego a.liquid Dockerfile Dockerfile.dev Makefile Jenkinsfile Gemfile BUILD .bashrc a.jinja a.nim a.ml",
    data: "a.toml a.env .env.local .gitignore .dockerignore .editorconfig yarn.lock go.sum Cargo.lock a.po a.ftl a.conf a.service a.properties CODEOWNERS a.har",
    prose: "LICENSE LICENSE.txt README CHANGELOG a.md a.rst a.adoc a.org a.feature",
    log: "a.log a.log.1 a.out a.jsonl a.err a.trace",
  };
  for (const [kind, files] of Object.entries(byName)) {
    it(`is ${kind} by its name`, () => {
      for (const file of files.split(" ")) {
        assert.strictEqual(sourceOf("plaintext", `/src/${file}`, "some words, one after the other\n").kind, kind, file);
      }
    });
  }

  it("is what VS Code says where it knows the language, but for logs", () => {
    assert.deepEqual(sourceOf("python", "/a"), { kind: "code", language: "python" });
    assert.strictEqual(sourceOf("ignore", "/.gitignore").kind, "data");
    assert.strictEqual(sourceOf("json", "/events.jsonl").kind, "log");
  });

  it("has the language of its ending", () => {
    assert.strictEqual(sourceOf("plaintext", "/a.kt").language, "kotlin");
    assert.strictEqual(sourceOf("plaintext", "/a.toml").language, "toml");
  });

  describe("is told by its first lines where its name tells nothing:", () => {
    const heads: readonly (readonly [head: string, kind: TextKind, language: string])[] = [
      ["#!/usr/bin/env python3\nimport stytch\n", "code", "python"],
      ["#!/bin/sh\nexit 1\n", "code", "shellscript"],
      ["2026-03-01T08:00:00Z INFO started\n", "log", "plaintext"],
      ["Mar  1 08:00:00 web-1 app[1]: started and listens\n", "log", "plaintext"],
      ["we saw this one again today\nerror_type: session_not_found\n", "log", "plaintext"],
      ["level=warn msg=refused\n", "log", "plaintext"],
      ["session_not_found\n", "log", "plaintext"],
      ["", "log", "plaintext"],
      ["Dear all, we have to talk about how people log in.\n\nIt is slow.\n", "prose", "plaintext"],
    ];
    for (const [head, kind, language] of heads) {
      it(JSON.stringify(head), () => {
        assert.deepEqual(sourceOf("plaintext", "Untitled-1", head), { kind, language });
        assert.deepEqual(sourceOf("plaintext", "/notes.txt", head), { kind, language });
      });
    }
    it("nothing of it read, a log", () => assert.strictEqual(sourceOf("plaintext", "Untitled-1").kind, "log"));
  });
});
