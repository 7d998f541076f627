// ESLint with the walls alone: no type information, so it takes seconds.
import checkFile from 'eslint-plugin-check-file';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { wallRules } from './lint-walls.mjs';

export default [
  { ignores: ['node_modules/**', 'build/**', 'artifacts/**', '**/*.{js,mjs,cjs}'] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    // Comments that switch off rules which are not loaded here are checked by the full lint; the other plugins
    // are named so that their rules are known where a comment names them.
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: {
      '@typescript-eslint': tseslint.plugin,
      'check-file': checkFile,
      'jsx-a11y': jsxA11y,
      'react-hooks': reactHooks,
    },
  },
  ...wallRules,
];
