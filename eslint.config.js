// The rules of frontend/: everything strict and with types; how it looks is Prettier's.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['frontend/generated/**'] },
  {
    files: ['frontend/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Listeners are arrows without braces; coordinates go into styles and paths as they are.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The runner of node:test waits for its tests itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: 'test' }] },
      ],
      // `!` is for an index that the loop keeps inside the array (noUncheckedIndexedAccess), for nothing else.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSNonNullExpression > :not(MemberExpression[computed=true]).expression',
          message: 'Only behind an index; elsewhere say what happens when it is not there.',
        },
      ],
    },
  },
);
