/** How files under src/routes become routes; shared by Vite and by the script that writes the tree without Vite. */
export const ruttregler = {
  target: 'react' as const,
  routesDirectory: `${import.meta.dirname}/../src/routes`,
  generatedRouteTree: `${import.meta.dirname}/../src/routeTree.gen.ts`,
  quoteStyle: 'single' as const,
  semicolons: false,
  addExtensions: true,
  disableLogging: true,
  routeFileIgnorePattern: '\\.(test|css|del)\\.',
}
