#include "queue.h"

/* #region push */
int push(struct queue *queue, int value)
{
	/* #region full */
	if (queue->count == SIZE)
		return -1;
	/* #endregion */
	queue->values[queue->count++] = value;
	return 0;
}
/* #endregion */
