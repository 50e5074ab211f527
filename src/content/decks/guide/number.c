#include <stdio.h>

// #region recursion
int number(int n)
{
	if (n < 2)
		return n;
	return number(n - 1)
	     + number(n - 2);
}
// #endregion recursion

int main(void)
{
	printf("%d\n", number(10));
	return 0;
}
