// Preloaded into every process of the product: notes down each place it wants to reach beyond this machine.
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';
import process from 'node:process';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;
const { connect } = Socket.prototype;

Socket.prototype.connect = function (...given) {
  // `net.connect` hands its arguments on as one list; a path is a socket on this machine.
  const [where, host] = Array.isArray(given[0]) ? given[0] : given;
  const name = (typeof where === 'object' ? where.host : host) ?? 'localhost';
  if (!loopback.test(name)) appendFileSync(process.env.FLOW_TEST_OUTGOING, `${name}\n`);
  return connect.apply(this, given);
};
