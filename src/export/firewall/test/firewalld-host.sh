# Runs a firewalld of its own in the namespaces of one host: its own /run, its own D-Bus and its own configuration, which $1 is the folder of.
set -eu
mount --make-rprivate /
mount -t proc proc /proc
mount -t tmpfs tmpfs /run
mount -t tmpfs tmpfs /var/log
mkdir /run/dbus
mount --bind "$1" /etc/firewalld
dbus-daemon --system --nofork --nopidfile --nosyslog 2>/dev/null &
until [ -S /run/dbus/system_bus_socket ]; do sleep 0.05; done
exec firewalld --nofork --nopid
