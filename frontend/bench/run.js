// Runs a benchmark with Node alone, which reads TypeScript but looks for files by their own names.
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith(".") && context.parentURL?.endsWith(".ts");
    return next(isOurs ? specifier.replace(/\.js$/, ".ts") : specifier, context);
  },
});

const [name, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${name}.ts`);
