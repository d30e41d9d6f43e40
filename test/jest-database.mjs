// One PostgreSQL a run, started before the first test file that may need it.
export default async function startDatabase() {
  if (process.env.FLOW_TEST_DATABASE || process.env.FLOW_TEST_CITUS) return;
  const { startTestCluster } = await import('../server/src/database/test-cluster.ts');
  const cluster = await startTestCluster(process.env.FLOW_TEST_POSTGRES);
  process.env.FLOW_TEST_DATABASE = cluster.url;
  globalThis.flowTestCluster = cluster;
}
