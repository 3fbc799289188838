"use strict";
exports.id = 3386;
exports.ids = [3386];
exports.modules = {

/***/ 3386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
upload: () => (upload)
});
var _clock_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7031);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);




// src/clients/ssh/upload.ts
async function upload({ connection, name, clock }, order, signal) {
	const onTimeout = () => uploadFailed(name, /* @__PURE__ */ new Error(`no answer within ${patience / 1e3} s`));
	const once = (work) => (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_0__.t)({
		clock,
		milliseconds: patience,
		signal,
		onTimeout
	}, () => Promise.race([connection.lost, work()]));
	const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(order.file);
	let sftp;
	try {
		sftp = await once(() => openSftp(connection.client));
		await writeAll({
			once,
			sftp,
			file,
			clock
		}, order);
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t) throw error;
		const done = new AbortController();
		await Promise.race([connection.lost, clock.sleep(1e3, done.signal)]).finally(() => done.abort());
		throw uploadFailed(name, error);
	} finally {
		sftp?.end();
		await file.close();
	}
}
const patience = 6e4;
const piece = 32768;
const together = 64;
async function writeAll({ once, sftp, file, clock }, { to, from, onProgress }) {
	const handle = await once(() => openRemote(sftp, to, from === 0 ? "w" : "r+"));
	let told = clock.now();
	const pending = [];
	const oldest = async () => {
		const first = pending.shift();
		if (first === void 0) return;
		await once(() => first.done);
		if (clock.now() - told < 2e3) return;
		told = clock.now();
		onProgress(first.end);
	};
	for (let at = from;;) {
		const { bytesRead, buffer } = await file.read({
			buffer: Buffer.allocUnsafe(piece),
			position: at
		});
		if (bytesRead === 0) break;
		const done = writePiece(sftp, {
			handle,
			bytes: buffer.subarray(0, bytesRead),
			at
		});
		done.catch(() => void 0);
		at += bytesRead;
		pending.push({
			end: at,
			done
		});
		if (pending.length >= together) await oldest();
	}
	while (pending.length > 0) await oldest();
	await once(() => closeRemote(sftp, handle));
}
function openSftp(client) {
	return new Promise((resolve, reject) => {
		client.sftp((error, sftp) => error === void 0 ? resolve(sftp) : reject(error));
	});
}
function openRemote(sftp, path, flags) {
	return new Promise((resolve, reject) => {
		sftp.open(path, flags, 384, (error, handle) => error === void 0 ? resolve(handle) : reject(error));
	});
}
function writePiece(sftp, { handle, bytes, at }) {
	return new Promise((resolve, reject) => {
		sftp.write(handle, bytes, 0, bytes.length, at, (error) => error == null ? resolve() : reject(error));
	});
}
function closeRemote(sftp, handle) {
	return new Promise((resolve, reject) => {
		sftp.close(handle, (error) => error == null ? resolve() : reject(error));
	});
}
function uploadFailed(name, cause) {
	const why = cause instanceof Error ? (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(cause.message, void 0, 200) : "";
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("UPLOAD_FAILED", {
		message: `The release could not be brought up to ${name} by SFTP: ${why}.`,
		hint: "See that its disk has room, and that sshd_config has the line “Subsystem sftp”. The next run goes on where this one ended.",
		cause
	});
}



/***/ })

};
;