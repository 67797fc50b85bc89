// What the clients use of undici, for the bundle: its index pulls in fetch, mocks, caches and web sockets as well,
// which are half of the program's size. The same classes, attached as undici's own index does.
const Pool = require('undici/lib/dispatcher/pool');
const Dispatcher = require('undici/lib/dispatcher/dispatcher');

Dispatcher.prototype.request = require('undici/lib/api/api-request');

module.exports = { Pool };
