// ESLint with the walls alone: no type information, so it takes seconds.
import tseslint from 'typescript-eslint';
import { wallRules } from './lint-walls.mjs';

export default [
  { ignores: ['node_modules/**', 'build/**', 'artifacts/**', '**/*.{js,mjs,cjs}'] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    // Comments that switch off rules which are not loaded here are checked by the full lint.
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { '@typescript-eslint': tseslint.plugin },
  },
  ...wallRules,
];
