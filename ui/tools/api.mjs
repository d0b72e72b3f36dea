// Write src/api/schema.d.ts from what the server says of itself: `npm run api`.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const PYTHON = process.env.PYTHON ?? '../.venv/bin/python';
const TELL = `
import json
from mihak.server.app import PREFIX, Settings, create_app
told = create_app(Settings(database_url="")).openapi()
told["paths"] = {path.removeprefix(PREFIX): what for path, what in told["paths"].items()}
print(json.dumps(told))
`;
const HEAD = "// Written by `npm run api` from the server's description; do not edit.\n\n";

const told = JSON.parse(execFileSync(PYTHON, ['-c', TELL], { maxBuffer: 1 << 28 }).toString());
writeFileSync(
  new URL('../src/api/schema.d.ts', import.meta.url),
  HEAD + astToString(await openapiTS(told)),
);
