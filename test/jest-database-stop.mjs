export default async function stopDatabase() {
  await globalThis.flowTestCluster?.stop();
  globalThis.flowTestCluster = undefined;
}
