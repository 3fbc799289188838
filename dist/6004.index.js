"use strict";
exports.id = 6004;
exports.ids = [6004];
exports.modules = {

/***/ 6004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
openArtifact: () => (openArtifact)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7031);
var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7598);
var node_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7075);
var node_zlib__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8522);
var node_stream_promises__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6466);









// src/clients/artifact/pack-directory.ts
async function packDirectory(directory, { process: run, environment, clock, folder }, signal) {
	const place = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "sallyport-artifact-"));
	removeAtExit(place);
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(place, "release.tar.gz");
	const end = await run({
		command: "tar",
		args: [
			"--create",
			"--gzip",
			"--file",
			file,
			...["./.git", "./.sallyport"].flatMap((name) => ["--exclude", name]),
			"--directory",
			directory,
			"."
		],
		cwd: place,
		environment,
		clock,
		timeout: {
			milliseconds: patience,
			onTimeout: () => failed(directory, `no end after ${patience / 1e3} s`)
		}
	}, signal);
	if (end.exit.kind === "status" && end.exit.status === 0) return file;
	throw failed(directory, (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(end.stderr.trim().split("\n").at(-1) ?? "", void 0, 300));
}
const places = /* @__PURE__ */ new Set();
function removeAtExit(place) {
	if (places.size === 0) process.once("exit", () => {
		for (const each of places) (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(each, {
			recursive: true,
			force: true
		});
	});
	places.add(place);
}
const patience = 6e5;
function failed(directory, why) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("ARTIFACT_INVALID", {
		message: `artifact: ${directory} could not be packed by tar: ${why}.`,
		hint: "See that every file in it may be read, and that the runner has tar and room for an archive of it."
	});
}
// src/clients/artifact/open-artifact.ts
async function openArtifact(path, parts, signal) {
	const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.stat)(path).catch((cause) => {
		throw invalid(`artifact: there is no file or directory ${path}.`, cause);
	});
	const form = found.isDirectory() ? "tar.gz" : formOf(path);
	if (form === void 0) throw invalid(`artifact: ${path} is neither a directory nor named .tar, .tar.gz, .tgz or .tar.zst.`);
	const file = found.isDirectory() ? await packDirectory(path, parts, signal) : path;
	return {
		file,
		form,
		...await readWhole(file, form, signal),
		checksumOf: async (bytes) => {
			const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256");
			await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_8__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createReadStream)(file, { end: bytes - 1 }), hash, { signal });
			return hash.digest("hex");
		}
	};
}
function formOf(path) {
	if (path.endsWith(".tar")) return "tar";
	if (/\.(tar\.gz|tgz)$/.test(path)) return "tar.gz";
	return /\.(tar\.zst|tzst)$/.test(path) ? "tar.zst" : void 0;
}
async function readWhole(file, form, signal) {
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256");
	const counts = {
		bytes: 0,
		unpackedBytes: 0
	};
	let start = Buffer.alloc(0);
	const unpacked = new node_stream__WEBPACK_IMPORTED_MODULE_6__.Writable({ write: (chunk, _, done) => {
		counts.unpackedBytes += chunk.length;
		if (start.length < block) start = Buffer.concat([start, chunk]).subarray(0, block);
		done();
	} });
	try {
		await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_8__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createReadStream)(file), counting(hash, counts), unpackerOf(form), unpacked, { signal });
	} catch (cause) {
		signal.throwIfAborted();
		throw invalid(`artifact: ${file} can’t be read to its end as ${form}: it is damaged, cut short, or something else.`, cause);
	}
	if (!isTar(start)) throw invalid(`artifact: what is in ${file} is no tar archive.`);
	return {
		...counts,
		sha256: hash.digest("hex")
	};
}
function counting(hash, counts) {
	return new node_stream__WEBPACK_IMPORTED_MODULE_6__.Transform({ transform: (chunk, _, done) => {
		hash.update(chunk);
		counts.bytes += chunk.length;
		done(null, chunk);
	} });
}
function unpackerOf(form) {
	switch (form) {
		case "tar": return new node_stream__WEBPACK_IMPORTED_MODULE_6__.PassThrough();
		case "tar.gz": return node_zlib__WEBPACK_IMPORTED_MODULE_7__.createGunzip();
		case "tar.zst": return unpackerOfZstd();
	}
}
function unpackerOfZstd() {
	if (typeof node_zlib__WEBPACK_IMPORTED_MODULE_7__.createZstdDecompress === "function") return node_zlib__WEBPACK_IMPORTED_MODULE_7__.createZstdDecompress();
	throw invalid(`artifact: Node ${process.version} can’t read .tar.zst.`);
}
const block = 512;
function isTar(start) {
	return start.length === block && start.subarray(257, 262).toString("latin1") === "ustar";
}
function invalid(message, cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("ARTIFACT_INVALID", {
		message,
		hint: "Build it before this step; its root is the application’s own: tar --create --gzip --file release.tar.gz --directory app .",
		cause
	});
}



/***/ })

};
;