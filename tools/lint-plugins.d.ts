// Publishes no types; only its rules' names matter here.
declare module 'eslint-plugin-jsx-a11y';
