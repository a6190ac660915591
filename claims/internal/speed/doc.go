// Package speed measures what reading and checking cost, stage by stage, each as a multiple of
// something plain that is done with the same data in the same run:
//
//	go test -run xxx -bench . -cpu 1 ./claims/internal/speed
//
// There is nothing else in it, and no test looks at a clock: how fast a machine is, and what else
// runs on it, is no fault of the code. What is measured is the time of the processor, not of the
// wall, by turns, and the median of the turns is reported with what is aimed at beside it.
package speed
