"""Joins two network namespaces by a wire on which every packet takes its time: the one this starts in, and a new one that it moves to.

TCP runs end to end through it: nothing here ends or answers a connection, so each acknowledgement takes as long as on a real road.
Usage: relay.py MILLISECONDS-EACH-WAY. Prints `ready` when both ends are up; ends with its standard input.
"""

import ctypes
import fcntl
import heapq
import os
import selectors
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN = 0x0001
IFF_NO_PI = 0x1000
CLONE_NEWNET = 0x40000000

NEAR = "10.98.0.1"
FAR = "10.98.0.2"


def open_tun(name: str, own: str, other: str) -> int:
    """A device of this namespace, as a file that gives and takes whole packets."""
    tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN | IFF_NO_PI))
    for words in ("link set lo up", f"addr add {own} peer {other} dev {name}", f"link set {name} up txqueuelen 1000"):
        subprocess.run(["ip", *words.split()], check=True)
    return tun


def move_to_new_namespace() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "no new network namespace")


def relay(near: int, far: int, delay: float) -> None:
    """`delay`: seconds each way. Packets keep their order."""
    other = {near: far, far: near}
    waiting: list[tuple[float, int, int, bytes]] = []
    count = 0
    selector = selectors.DefaultSelector()
    for source in (near, far, sys.stdin.fileno()):
        selector.register(source, selectors.EVENT_READ)
    while True:
        # The millisecond that select() may oversleep would be one more on every packet: the rest is waited for awake.
        left = waiting[0][0] - time.monotonic() - 0.001 if waiting else None
        for key, _ in selector.select(left if left is None else max(left, 0)):
            if key.fd == sys.stdin.fileno():
                return
            while packet := read(key.fd):
                count += 1
                heapq.heappush(waiting, (time.monotonic() + delay, count, other[key.fd], packet))
        while waiting and waiting[0][0] <= time.monotonic():
            _, _, target, packet = heapq.heappop(waiting)
            os.write(target, packet)


def read(tun: int) -> bytes:
    try:
        return os.read(tun, 65536)
    except BlockingIOError:
        return b""


near_end = open_tun("near", NEAR, FAR)
move_to_new_namespace()
far_end = open_tun("far", FAR, NEAR)
print("ready", flush=True)
relay(near_end, far_end, float(sys.argv[1]) / 1000)
