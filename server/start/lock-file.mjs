/** Node's own search: the nearest `node_modules` on the way up. */
function locate(packages, place, name) {
  const folders = place.split('/');
  return folders
    .map((_, depth) => [...folders.slice(0, folders.length - depth), 'node_modules', name].join('/'))
    .concat(`node_modules/${name}`)
    .find((candidate) => packages[candidate]);
}

/**
 * Every place in the lock file that the given workspaces lead to, by names that `namesOf` takes from an entry.
 * @param packages `packages` of a lock file
 */
function closure(packages, workspaces, namesOf) {
  const seen = new Set(workspaces);
  for (const place of seen) {
    const { link, resolved } = packages[place];
    if (link) seen.add(resolved);
    for (const name of namesOf(packages[place], place)) {
      const found = locate(packages, place, name);
      if (found) seen.add(found);
    }
  }
  return [...seen].filter((place) => place.includes('node_modules/'));
}

/** What an install for these workspaces must have brought; a package for another platform need not be there. */
export const placesToInstall = (packages, workspaces) =>
  closure(packages, workspaces, ({ dependencies, devDependencies }, place) =>
    Object.keys({ ...dependencies, ...(workspaces.includes(place) ? devDependencies : {}) }),
  );

/** What these workspaces may load when they run, for any platform. */
export const placesToRun = (packages, workspaces) =>
  closure(packages, workspaces, ({ dependencies, optionalDependencies }) =>
    Object.keys({ ...dependencies, ...optionalDependencies }),
  );
