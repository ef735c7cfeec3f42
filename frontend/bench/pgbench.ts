/** The same edits as bare SQL, by PostgreSQL's own load generator: what the database alone can do here. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reason, sentence } from "./live-maps.js";

export interface Database {
  readonly port: string;
  readonly password: string;
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What one edit keeps in the log, with the length that it has there. */
const conclusion = "00000000-0000-4000-8000-000000000000";
const { statement, operations } = reason(conclusion, sentence(7));
const inverse = {
  op: "restore",
  statements: [],
  arguments: [],
  removed: [statement, "00000000-0000-4000-8000-000000000001"],
};

/** As many round trips as there are statements: this is what a program does that takes no care. */
const script = `
\\set map random(:first, :last)
begin;
update argument_map set revision = revision + 1, title = title, changed_at = now()
  where map_id = ('00000000-0000-4000-8000-' || lpad(to_hex(:map::int), 12, '0'))::uuid
  returning map_id, revision \\gset
insert into statement (map_id, statement_id, kind, origin, text, position)
  values (:map_id::uuid, gen_random_uuid(), 'CLAIM', 'OWN', ${quote(sentence(7))}, 'a' || to_hex(:revision::int))
  returning statement_id as statement \\gset
insert into argument (map_id, argument_id, polarity, conclusion_statement_id, position)
  values (:map_id::uuid, gen_random_uuid(), 'SUPPORT',
    ('00000000-0000-4001-8000-' || lpad(to_hex(:map::int), 12, '0'))::uuid, 'a' || to_hex(:revision::int))
  returning argument_id as argument \\gset
insert into premise (map_id, argument_id, statement_id, position, placed)
  values (:map_id::uuid, :argument::uuid, :statement::uuid, 'a0', :revision);
insert into map_change (map_id, seq, change_id, author, made_at, operations, inverse, touched)
  values (:map_id::uuid, :revision, gen_random_uuid(), :author::uuid, now(),
    ${quote(JSON.stringify(operations))}::jsonb, ${quote(JSON.stringify(inverse))}::jsonb,
    array[:statement::uuid, :argument::uuid]);
commit;
`;

export interface Load {
  /** Any of these maps. */
  readonly maps: readonly [first: number, last: number];
  readonly author: string;
  readonly clients: number;
  readonly seconds: number;
}

/** Transactions a second; null where there is no pgbench. */
export async function pgbench(database: Database, load: Load): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), "disputatio-bench-"));
  try {
    const file = join(folder, "edit.sql");
    await writeFile(file, script);
    const [first, last] = load.maps;
    const said = await run(
      process.env["PGBENCH"] ?? "pgbench",
      [
        ...["--no-vacuum", "--protocol=prepared", `--client=${load.clients}`, "--jobs=2"],
        ...[`--time=${load.seconds}`, `--file=${file}`, `--define=first=${first}`, `--define=last=${last}`],
        ...[`--define=author=${load.author}`, "--host=127.0.0.1", `--port=${database.port}`],
        ...["--username=disputatio", "disputatio"],
      ],
      { PGPASSWORD: database.password },
    );
    const tps = /^tps = ([\d.]+)/m.exec(said)?.[1];
    return Number(tps);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return null;
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What a program says, to both. */
export async function run(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const child = spawn(program, words, { env: { ...process.env, ...environment } });
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("close", (status) => {
      if (status === 0) {
        resolve(said);
      } else {
        reject(new Error(`${program} ends with ${status}: ${said.slice(0, 1_000)}`));
      }
    });
  });
}
