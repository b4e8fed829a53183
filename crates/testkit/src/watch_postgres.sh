# Ends the PostgreSQL server of the tests a minute after the last process that used it is gone.
home=$1 programs=$2 user=$3
as_server() { if [ -n "$user" ]; then runuser -u "$user" -- "$@"; else "$@"; fi; }
in_use() {
    used=1
    for file in "$home"/users/*; do
        number=${file##*/}
        if kill -0 "$number" 2>/dev/null; then used=0; else rm -f "$file"; fi
    done
    return $used
}
idle=0
cd "$home/server" || exit 1
while :; do
    if in_use; then idle=0; else idle=$((idle + 1)); fi
    if [ "$idle" -ge 30 ]; then
        exec 9>"$home/lock"
        flock 9
        if ! in_use; then
            as_server "$programs/pg_ctl" stop -m immediate -D "$home/server/cluster"
            cd /
            rm -rf "$home/server"
            exit 0
        fi
        exec 9>&-
        idle=0
    fi
    [ -f "$home/server/cluster/postmaster.pid" ] || exit 0
    sleep 2
done
