//go:build unix

package factcheck

import (
	"fmt"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck/internal/newsgen"
)

// BenchmarkScale checks claims with the distribution of real news. The yardstick is a flat
// sort of their keys, made in the same run: x-sort is the processor's time of the check by
// that of sorting one key for each claim, x-index that by sorting all keys under which the
// index has them. Time of the processor is measured and not that of the clock, for other
// work on the machine would spoil the ratio.
//
// live-B/claim is what the report holds beside the claims given, of which it has a copy;
// peak-B/claim the most that was held at once, garbage included.
func BenchmarkScale(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkScale(b, n) })
	}
}

func benchmarkScale(b *testing.B, n int) {
	list := newsgen.Claims(1, n)
	one, all := sorting(flatKeys(list)), sorting(indexKeys(list))
	before := heap()
	peak := watchHeap()
	var r *Report
	b.ReportAllocs()
	b.ResetTimer()
	start := cpu()
	for b.Loop() {
		r = CheckClaims(list...)
	}
	b.StopTimer()
	spent := (cpu() - start) / time.Duration(b.N)
	most := peak()
	each := func(x int64) float64 { return float64(x) / float64(n) }
	b.ReportMetric(float64(spent)/float64(one), "x-sort")
	b.ReportMetric(float64(spent)/float64(all), "x-index")
	b.ReportMetric(each(int64(spent)), "cpu-ns/claim")
	b.ReportMetric(each(int64(one)), "sort-ns/claim")
	b.ReportMetric(each(int64(heap()-before)), "live-B/claim")
	b.ReportMetric(each(int64(most-before)), "peak-B/claim")
	b.ReportMetric(float64(len(r.Findings)), "findings")
	runtime.KeepAlive(list)
}

// flatKeys are what a flat sort would group claims by: what was counted, of which event,
// where, when and of whom, and then the figure.
func flatKeys(list []claims.Claim) []string {
	keys := make([]string, len(list))
	for i := range list {
		c := &list[i]
		keys[i] = crowdKey(&subject{claim: c}) + "\x1f" + quantityKey(c.Quantity) + "\x1f" + periodKey(c.Date)
	}
	return keys
}

// indexKeys are all keys under which the index has some claims.
func indexKeys(list []claims.Claim) (keys []string) {
	var k Checker
	roots := families(k.measures())
	for i := range list {
		s := k.subject(&list[i])
		family := familyOf(s.claim, roots)
		for _, n := range slices.Concat(k.indexNames(s), s.wholeNames()) {
			keys = append(keys, family+"\x1f"+n)
		}
	}
	return keys
}

// sorting is the time that a sort takes.
func sorting(keys []string) time.Duration {
	runtime.GC()
	start := cpu()
	slices.Sort(keys)
	return cpu() - start
}

// cpu is the time of the processor that this program has spent.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// watchHeap looks at the heap until it is asked for the most that it held.
func watchHeap() func() uint64 {
	stop, most := make(chan bool), make(chan uint64)
	go func() {
		var m runtime.MemStats
		top := uint64(0)
		for {
			select {
			case <-stop:
				most <- top
				return
			case <-time.After(200 * time.Millisecond):
				runtime.ReadMemStats(&m)
				top = max(top, m.HeapAlloc)
			}
		}
	}()
	return func() uint64 { stop <- true; return <-most }
}
