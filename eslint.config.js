import lit from "eslint-plugin-lit";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["frontend/generated/**"] },
  {
    files: ["frontend/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, lit.configs["flat/recommended"]],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers and the like read well in templates and need no String() around them.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Lit event listeners may be async; nobody awaits them.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of string literals." },
        { selector: "TSModuleDeclaration[kind='namespace']", message: "Use a module." },
        { selector: "TSParameterProperty", message: "Write the field out." },
      ],
    },
  },
);
