export { MemoryStore, type KeptDocument } from './conformance/memory-store.js';
